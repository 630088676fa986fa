package io.github.forgeport.port.change;

import static java.util.Objects.requireNonNull;

import io.github.forgeport.domain.git.GitRef;
import io.github.forgeport.domain.git.TagName;
import java.util.Optional;

/**
 * A tag to create: its name, the branch, tag or commit that it marks, and optionally a message.
 *
 * @param message the message; at most hosts a tag with a message is annotated
 */
public record NewTag(TagName name, GitRef target, Optional<String> message) {

    /** Checks that no value is null. */
    public NewTag {
        requireNonNull(name, "name");
        requireNonNull(target, "target");
        requireNonNull(message, "message");
    }

    /** Returns a tag to create without a message. */
    public static NewTag of(TagName name, GitRef target) {
        return new NewTag(name, target, Optional.empty());
    }

    /** Returns a copy with a message. */
    public NewTag withMessage(String text) {
        return new NewTag(name, target, Optional.of(text));
    }
}
