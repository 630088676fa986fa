package io.github.forgeport.faults.content;

import java.io.IOException;
import java.io.OutputStream;

/** The concatenation of two contents. */
final class JoinedContent implements Content {

    private final Content before;
    private final Content after;

    JoinedContent(Content before, Content after) {
        this.before = before;
        this.after = after;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        before.writeTo(out);
        after.writeTo(out);
    }

    @Override
    public long length() {
        return before.length() < 0 || after.length() < 0 ? -1 : before.length() + after.length();
    }
}
