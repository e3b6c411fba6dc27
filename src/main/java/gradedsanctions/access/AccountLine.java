package gradedsanctions.access;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the accounts file says of one account: {@code name=ROLE,ROLE:{bcrypt}$2a$…}. */
record AccountLine(Set<Role> roles, String hash) {

    private static final Pattern LINE =
            Pattern.compile("([A-Z]+(?:,[A-Z]+)*):(\\{bcrypt\\}\\$2[aby]\\$\\d\\d\\$.{53})");

    /** @throws IllegalStateException naming the account, never its hash */
    static AccountLine read(Path file, String name, String value) {
        Matcher line = LINE.matcher(value.strip());
        if (!name.matches("[a-z][a-z0-9.-]{1,63}") || !line.matches()) {
            throw bad(file, name);
        }
        try {
            return new AccountLine(
                    Arrays.stream(line.group(1).split(",")).map(Role::valueOf).collect(Collectors.toSet()),
                    line.group(2));
        } catch (IllegalArgumentException e) {
            throw bad(file, name);
        }
    }

    private static IllegalStateException bad(Path file, String name) {
        return new IllegalStateException("The account " + name + " in " + file
                + " can't be read; expected name=ROLE,ROLE:{bcrypt}HASH with roles of "
                + Arrays.toString(Role.values()));
    }
}
