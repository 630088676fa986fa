package io.github.forgeport.cli;

/** The value of a setting, and where it was found. */
record Given(String value, Place place, String name) {

    /** Where settings may be. */
    enum Place {
        /** The variable of this command. */
        ENVIRONMENT,
        /** The file. */
        PROFILE,
        /** The variable that the vendor's own tools read. */
        VENDORS_ENVIRONMENT
    }

    /** Where it was found, in words. */
    String where() {
        return name + (place == Place.PROFILE ? " in the profile" : " in the environment");
    }

    /** Shows no value. */
    @Override
    public String toString() {
        return where();
    }
}
