package io.github.forgeport.cli.verb;

import java.util.List;

/** A set of arguments of a subcommand: a single one, or several that belong together. */
interface ArgumentSet {

    /** Returns the arguments, in the order of the help. */
    List<Argument<?>> arguments();
}
