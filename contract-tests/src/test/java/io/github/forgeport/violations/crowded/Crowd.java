package io.github.forgeport.violations.crowded;

/** A type that violates the architecture rule {@code a_room_has_so_many_types}: one of 26 types in its package. */
public final class Crowd {}

final class Crowd01 {}

final class Crowd02 {}

final class Crowd03 {}

final class Crowd04 {}

final class Crowd05 {}

final class Crowd06 {}

final class Crowd07 {}

final class Crowd08 {}

final class Crowd09 {}

final class Crowd10 {}

final class Crowd11 {}

final class Crowd12 {}

final class Crowd13 {}

final class Crowd14 {}

final class Crowd15 {}

final class Crowd16 {}

final class Crowd17 {}

final class Crowd18 {}

final class Crowd19 {}

final class Crowd20 {}

final class Crowd21 {}

final class Crowd22 {}

final class Crowd23 {}

final class Crowd24 {}

final class Crowd25 {}
