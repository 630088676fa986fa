package io.github.forgeport.faults;

/** An HTTP header field as it is sent, without any check, so that tests can send malformed ones. */
public record Header(String name, String value) {

    /** Whether the header has this name, ignoring case. */
    public boolean isNamed(String other) {
        return name.equalsIgnoreCase(other);
    }

    @Override
    public String toString() {
        return name + ": " + value;
    }
}
