package gradedsanctions.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Written out once more, so that a slip in the table shows. */
class PermissionTest {

    @Test
    void everyRoleMayWhatItsTaskNeedsAndNothingElse() {
        Map<Role, List<String>> allowed = new TreeMap<>();
        for (Role role : Role.values()) {
            allowed.put(
                    role,
                    Arrays.stream(Permission.values())
                            .filter(permission -> permission.isFor(Set.of(role)))
                            .map(Enum::name)
                            .toList());
        }
        assertThat(allowed)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        Role.INSPECTOR,
                        List.of(
                                "OPEN_CASE",
                                "PROPOSE",
                                "RECUSE",
                                "READ_CASES",
                                "REVEAL",
                                "JUDGE",
                                "READ_RULES",
                                "CHECK_RESTRICTIONS"),
                        Role.REVIEWER,
                        List.of(
                                "DECIDE",
                                "REVOKE",
                                "RECUSE",
                                "RECUSE_ANOTHER",
                                "READ_CASES",
                                "REVEAL",
                                "JUDGE",
                                "READ_RULES",
                                "CHECK_RESTRICTIONS"),
                        Role.POLICY_AUTHOR,
                        List.of("JUDGE", "READ_RULES"),
                        Role.POLICY_APPROVER,
                        List.of("JUDGE", "READ_RULES"),
                        Role.AUDITOR,
                        List.of("READ_CASES", "READ_RULES", "CHECK_RESTRICTIONS", "READ_AUDIT"),
                        Role.ADMINISTRATOR,
                        List.of("KEEP_ACCOUNTS"),
                        Role.SYSTEM,
                        List.of("READ_RULES", "CHECK_RESTRICTIONS")));
    }

    @Test
    void nobodyMayNothing() {
        assertThat(Permission.values()).noneMatch(permission -> permission.isFor(Set.of()));
    }
}
