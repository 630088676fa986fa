package io.github.forgeport.port.change;

import static java.util.Objects.requireNonNull;

import io.github.forgeport.domain.git.GitRef;
import io.github.forgeport.domain.git.TagName;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A tag to create: its name, the branch, tag or commit that it marks, and optionally a message. */
public final class NewTag extends ChangeValue {

    private final TagName name;
    private final GitRef target;
    private final @Nullable String message;

    private NewTag(TagName name, GitRef target, @Nullable String message) {
        super(name, target, message);
        this.name = requireNonNull(name, "name");
        this.target = requireNonNull(target, "target");
        this.message = message;
    }

    /** Returns a tag to create without a message. */
    public static NewTag of(TagName name, GitRef target) {
        return new NewTag(name, target, null);
    }

    /** Returns a copy with a message; at most hosts a tag with a message is annotated. */
    public NewTag withMessage(String text) {
        return new NewTag(name, target, requireNonNull(text, "message"));
    }

    /** Returns the name of the tag. */
    public TagName name() {
        return name;
    }

    /** Returns the branch, tag or commit that the tag marks. */
    public GitRef target() {
        return target;
    }

    /** Returns the message; empty for none. */
    public Optional<String> message() {
        return Optional.ofNullable(message);
    }
}
