package io.github.forgeport.faults.content;

/** Bodies that are too large or too deeply nested for a careful client, generated while they are sent. */
public final class Huge {

    private Huge() {}

    /** So many blanks, and nothing else. */
    public static Content blanks(long count) {
        return Content.repeat(" ", count);
    }

    /** A list in a list in a list. */
    public static Content nested(long levels) {
        return Content.repeat("[", levels).then(Content.repeat("]", levels));
    }

    /** An object in an object, each under this key. */
    public static Content nested(String key, long levels) {
        return Content.repeat("{\"" + key + "\":", levels).then("0").then(Content.repeat("}", levels));
    }

    /** A JSON number of so many digits. */
    public static Content number(long digits) {
        return Content.repeat("7", digits);
    }

    /** A JSON string of so many letters. */
    public static Content string(long letters) {
        return Content.of("\"").then(Content.repeat("a", letters)).then("\"");
    }

    /** A JSON object whose only key has so many letters. */
    public static Content key(long letters) {
        return Content.of("{").then(string(letters)).then(":0}");
    }

    /** A JSON list of so many times this element, at least one. */
    public static Content list(String element, long count) {
        return Content.of("[" + element)
                .then(Content.repeat("," + element, count - 1))
                .then("]");
    }

    /** Blanks in gzip, about a thousandth of their size, to be sent with {@code Content-Encoding: gzip}. */
    public static Content gzipBomb(long mebibytes) {
        return Gzip.bomb(mebibytes);
    }
}
