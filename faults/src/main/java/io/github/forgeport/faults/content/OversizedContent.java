package io.github.forgeport.faults.content;

/** A factory of bodies that are too large or too deeply nested for a careful client, generated while they are sent. */
public final class OversizedContent {

    private OversizedContent() {}

    /** Returns a body of this many blanks. */
    public static Content blanks(long count) {
        return Content.repeat(" ", count);
    }

    /** Returns a JSON list nested to this many levels. */
    public static Content nested(long levels) {
        return Content.repeat("[", levels).then(Content.repeat("]", levels));
    }

    /** Returns a JSON object nested to this many levels, each under this key. */
    public static Content nested(String key, long levels) {
        return Content.repeat("{\"" + key + "\":", levels).then("0").then(Content.repeat("}", levels));
    }

    /** Returns a JSON number of this many digits. */
    public static Content number(long digits) {
        return Content.repeat("7", digits);
    }

    /** Returns a JSON string of this many letters. */
    public static Content string(long letters) {
        return Content.of("\"").then(Content.repeat("a", letters)).then("\"");
    }

    /** Returns a JSON object whose only key has this many letters. */
    public static Content key(long letters) {
        return Content.of("{").then(string(letters)).then(":0}");
    }

    /** Returns a JSON list that repeats this element this many times, at least once. */
    public static Content list(String element, long count) {
        return Content.of("[" + element)
                .then(Content.repeat("," + element, count - 1))
                .then("]");
    }

    /** Returns a gzip bomb: this many mebibytes of blanks, compressed to about a thousandth. */
    public static Content gzipBomb(long mebibytes) {
        return GzipContent.bomb(mebibytes);
    }
}
