package io.github.forgeport.benchmarks.client;

/** The targets of the benchmark: the clients that are compared. */
public enum Target {
    /** Our adapter with a token. */
    FORGEPORT("forgeport"),
    /** Our adapter with an access key, as the SDKs use it. */
    SIGNING("signing"),
    SDK("official SDK"),
    FEIGN("plain feign"),
    FLOOR("floor");

    private final String words;

    Target(String words) {
        this.words = words;
    }

    /** Returns the name of the folder with the jars of the target's class path. */
    public String folder(MeasuredCall call) {
        return switch (this) {
            case FORGEPORT, SIGNING -> call.isOfCodeup() ? "forgeport-codeup" : "forgeport-servicestage";
            case SDK -> call.isOfCodeup() ? "alibaba-sdk" : "huawei-sdk";
            case FEIGN -> "plain-feign";
            case FLOOR -> "floor";
        };
    }

    @Override
    public String toString() {
        return words;
    }
}
