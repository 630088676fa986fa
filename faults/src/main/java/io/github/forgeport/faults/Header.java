package io.github.forgeport.faults;

/** A header field as it is sent, without any check, since wrong ones are wanted, too. */
public record Header(String name, String value) {

    /** Whether the header has this name, in any case. */
    public boolean isNamed(String other) {
        return name.equalsIgnoreCase(other);
    }

    @Override
    public String toString() {
        return name + ": " + value;
    }
}
