package io.github.forgeport.cli.verb;

import java.util.List;

/** An argument of a subcommand, or several that belong together. */
interface ArgumentSet {

    /** Returns the arguments, in the order of the help. */
    List<Argument<?>> arguments();
}
