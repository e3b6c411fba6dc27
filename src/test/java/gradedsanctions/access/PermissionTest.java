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
                            .filter(permission -> permission.isFor(new Actor("somebody", Set.of(role), null)))
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
                        List.of("JUDGE", "READ_RULES", "REPLAY", "READ_REPLAYS", "READ_DRAFTS", "AUTHOR_RELEASE"),
                        Role.POLICY_APPROVER,
                        List.of("JUDGE", "READ_RULES", "REPLAY", "READ_REPLAYS", "READ_DRAFTS", "APPROVE_RELEASE"),
                        Role.AUDITOR,
                        List.of(
                                "READ_CASES",
                                "READ_RULES",
                                "READ_REPLAYS",
                                "READ_DRAFTS",
                                "CHECK_RESTRICTIONS",
                                "READ_AUDIT"),
                        Role.ADMINISTRATOR,
                        List.of("KEEP_ACCOUNTS"),
                        Role.SYSTEM,
                        List.of("OPEN_CASE", "READ_RULES", "CHECK_RESTRICTIONS")));
    }

    @Test
    void aClientMayWhatItsScopesNameAndNothingElse() {
        Actor client = Actor.client("finance", Division.COUNTRY, Set.of(Permission.CHECK_RESTRICTIONS));
        assertThat(Permission.values())
                .filteredOn(permission -> permission.isFor(client))
                .containsExactly(Permission.CHECK_RESTRICTIONS);
        assertThat(Permission.CHECK_RESTRICTIONS.limit(client).only()).containsExactly(Permission.CHECK_RESTRICTIONS);
        assertThat(Permission.scopes().values())
                .as("whatever a scope names, the role of systems may")
                .allMatch(permission -> permission.isFor(new Actor("system", Set.of(Role.SYSTEM), null)));
    }

    @Test
    void nobodyMayNothing() {
        assertThat(Permission.values()).noneMatch(permission -> permission.isFor(Actor.NOBODY));
    }
}
