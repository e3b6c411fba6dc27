package gradedsanctions.access;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the accounts file says of one account: {@code name=ROLE,ROLE@DIVISION:{bcrypt}$2a$…}. */
record AccountLine(Set<Role> roles, Division division, String hash) {

    private static final Pattern LINE =
            Pattern.compile("([A-Z_]+(?:,[A-Z_]+)*)@(\\d{6}):(\\{bcrypt\\}\\$2[aby]\\$\\d\\d\\$.{53})");

    /** @throws IllegalStateException naming the account, never its hash */
    static AccountLine read(Path file, String name, String value) {
        Matcher line = LINE.matcher(value.strip());
        if (!AccountKeeping.isName(name) || !line.matches()) {
            throw bad(file, name);
        }
        try {
            Set<Role> roles =
                    Arrays.stream(line.group(1).split(",")).map(Role::valueOf).collect(Collectors.toSet());
            if (!Role.mayBeHeldTogether(roles)) {
                throw bad(file, name);
            }
            return new AccountLine(roles, new Division(line.group(2)), line.group(3));
        } catch (IllegalArgumentException e) {
            throw bad(file, name);
        }
    }

    private static IllegalStateException bad(Path file, String name) {
        return new IllegalStateException("The account " + name + " in " + file
                + " can't be read; expected name=ROLE,ROLE@DIVISION:{bcrypt}HASH with roles of "
                + Role.ofStaff()
                + ", ADMINISTRATOR alone, and a division of six digits, 000000 for the whole country");
    }
}
