package gradedsanctions.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A line of the accounts file. */
class AccountLineTest {

    private static final Path FILE = Path.of("accounts.properties");
    private static final String HASH = "{bcrypt}$2a$12$" + "x".repeat(53);

    @Test
    void itNamesRolesDivisionAndHash() {
        AccountLine line = AccountLine.read(FILE, "li.lei", "INSPECTOR,POLICY_AUTHOR@110100:" + HASH);
        assertThat(line.roles()).isEqualTo(Set.of(Role.INSPECTOR, Role.POLICY_AUTHOR));
        assertThat(line.division()).isEqualTo(new Division("110100"));
        assertThat(line.hash()).isEqualTo(HASH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"INSPECTOR", "INSPECTOR@11", "CHIEF@110000", "ADMINISTRATOR,INSPECTOR@110000", "@110000"})
    void whatCannotBeReadIsNamedWithoutItsHash(String rolesAndDivision) {
        assertThatThrownBy(() -> AccountLine.read(FILE, "li.lei", rolesAndDivision + ":" + HASH))
                .hasMessageContaining("li.lei")
                .hasMessageContaining("ROLE@DIVISION")
                .hasMessageNotContaining(HASH);
    }
}
