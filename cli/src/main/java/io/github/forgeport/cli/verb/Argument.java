package io.github.forgeport.cli.verb;

import io.github.forgeport.cli.option.ContentSource;
import io.github.forgeport.cli.option.FileAtPath;
import io.github.forgeport.cli.option.SecretSource;
import io.github.forgeport.domain.content.FileContent;
import io.github.forgeport.domain.text.Secret;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The declaration of an argument of a subcommand: a positional argument, an option or a flag.
 *
 * @param option the name of the option or flag; empty for a positional argument
 * @param label the placeholder of the value in the help, such as {@code PATH}; empty for a flag
 * @param isRequired whether a value has to be given
 * @param isAlternative whether it is one of those of which exactly one has to be given
 * @param probe returns the value with which the command {@code doctor} probes the operation; empty to leave it out
 */
public record Argument<T>(
        String option,
        String label,
        Class<T> type,
        String description,
        boolean isRequired,
        boolean isAlternative,
        Function<ProbeTargets, Optional<T>> probe)
        implements ArgumentSet {

    /** The types of the arguments that name the place of a value, such as a file, by the types of the values. */
    private static final Map<Class<?>, Class<?>> SOURCES = Map.of(
            Secret.class, SecretSource.class,
            byte[].class, ContentSource.class,
            FileContent[].class, FileAtPath[].class);

    /** Declares a required positional argument. */
    static <T> Argument<T> positional(String label, Class<T> type, String description) {
        return new Argument<>("", label, type, description, true, false, targets -> Optional.empty());
    }

    /** Declares a required positional argument, whose value in a probe names nothing at the host. */
    static <T> Argument<T> positional(String label, Class<T> type, String description, T absent) {
        return positional(label, type, description).probedWith(absent);
    }

    /** Declares an optional option that has a value. */
    static <T> Argument<T> option(String option, String label, Class<T> type, String description) {
        return new Argument<>(option, label, type, description, false, false, targets -> Optional.empty());
    }

    /** Declares a required option that has a value. */
    static <T> Argument<T> requiredOption(String option, String label, Class<T> type, String description) {
        return option(option, label, type, description).required();
    }

    /** Declares an option without a value. */
    static Argument<Boolean> flag(String option, String description) {
        return option(option, "", Boolean.class, description);
    }

    /** Declares a required option that names where a secret is read, since none is taken as an argument. */
    static Argument<Secret> secret(String option, String description) {
        String whole = description + " It is read from " + SecretSource.ACCEPTED_FORM + ".";
        return requiredOption(option, "FROM", Secret.class, whole);
    }

    /** Returns a copy of the argument that is required. */
    Argument<T> required() {
        return new Argument<>(option, label, type, description, true, isAlternative, probe);
    }

    /** Returns a copy of the argument that is an alternative: of several such arguments, exactly one is required. */
    Argument<T> alternative() {
        return new Argument<>(option, label, type, description, isRequired, true, probe);
    }

    /** Returns a copy of the argument with a function that returns its value in a probe. */
    Argument<T> probedWith(Function<ProbeTargets, Optional<T>> value) {
        return new Argument<>(option, label, type, description, isRequired, isAlternative, value);
    }

    /** Returns a copy of the argument whose value in a probe names nothing at the host. */
    Argument<T> probedWith(T absent) {
        return probedWith(targets -> Optional.of(absent));
    }

    /** Combines the argument with the method by which it sets a field of a query or another value. */
    <Q> FieldOptions.FieldOption<Q, T> sets(BiFunction<Q, T, Q> setter) {
        return new FieldOptions.FieldOption<>(this, setter);
    }

    @Override
    public List<Argument<?>> arguments() {
        return List.of(this);
    }

    /** Whether the argument is a positional one. */
    boolean isPositional() {
        return option.isEmpty();
    }

    /** Whether an operation that needs the argument can be probed: it has a value for the probe, or may be left out. */
    boolean isProbed() {
        return !isRequired || probe.apply(new ProbeTargets()).isPresent();
    }

    /**
     * Creates picocli's declaration of the argument; each command line needs a new one, since picocli keeps the value in it.
     */
    public ArgSpec toPicocli() {
        if (isPositional()) {
            return PositionalParamSpec.builder()
                    .index("0+")
                    .arity("1")
                    .paramLabel(label)
                    .type(type)
                    .description(description)
                    .build();
        }
        boolean isFlag = label.isEmpty();
        return OptionSpec.builder(option)
                .required(isRequired)
                .arity(isFlag ? "0" : "1")
                .paramLabel(label)
                .type(isFlag ? boolean.class : SOURCES.getOrDefault(type, type))
                .completionCandidates(type.isEnum() ? words(type) : null)
                .description(description)
                .build();
    }

    /** Returns the words for the constants of an enum on the command line, such as {@code last-updated}. */
    public static List<String> words(Class<?> constants) {
        return Arrays.stream(constants.getEnumConstants())
                .map(each -> ((Enum<?>) each).name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }
}
