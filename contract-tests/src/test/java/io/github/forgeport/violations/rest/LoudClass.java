package io.github.forgeport.violations.rest;

/** A type that violates the architecture rule {@code the_library_is_silent}. */
public class LoudClass {
    void shout() {
        System.out.println("here");
    }
}
