package gradedsanctions.access;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradedsanctions.ServiceTest;
import gradedsanctions.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The service does not start under a role that passes the row-level policies by. */
@ServiceTest
class ServiceRoleTest {

    @Autowired
    private Environment environment;

    @Autowired
    private JdbcClient bound;

    @Test
    void aRoleThatThePoliciesDoNotBindIsRefusedAndNamed() {
        assertThatThrownBy(() -> new ServiceRole(TestDatabase.unbound(environment)).check())
                .hasMessageContaining("postgres")
                .hasMessageContaining("sanctions_service");
    }

    @Test
    void theServicesOwnRoleIsTaken() {
        assertThatNoException().isThrownBy(() -> new ServiceRole(bound).check());
    }
}
