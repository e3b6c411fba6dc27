package gradedsanctions;

import java.util.Map;

/** The accounts of the tests. */
public final class TestAccounts {

    static final String HASH = "sPOfteaUpJ/dPRPc3C.Zs.7fay0NZj.uDUvNb7G8KD4zHi9DBKYA6";
    public static final String PASSWORD = "password";
    static final Map<String, String> ROLES = Map.of(
            "inspector", "INSPECTOR",
            "reviewer", "REVIEWER",
            "reviewer2", "REVIEWER",
            "both", "INSPECTOR,REVIEWER",
            "policy", "POLICY",
            "auditor", "AUDITOR",
            "system", "SYSTEM",
            "careless", "AUDITOR");

    private TestAccounts() {}
}
