package gradedsanctions.access;

import java.util.Set;

/** Who acts. */
public record Actor(String name, Set<Role> roles) {}
