package gradedsanctions;

import java.util.Map;

/** The accounts of the tests. */
public final class TestAccounts {

    static final String HASH = "sPOfteaUpJ/dPRPc3C.Zs.7fay0NZj.uDUvNb7G8KD4zHi9DBKYA6";
    public static final String PASSWORD = "password";
    /** Roles, and the division if it is not the whole country. */
    static final Map<String, String> ROLES = Map.ofEntries(
            Map.entry("inspector", "INSPECTOR"),
            Map.entry("reviewer", "REVIEWER"),
            Map.entry("reviewer2", "REVIEWER"),
            Map.entry("both", "INSPECTOR,REVIEWER"),
            Map.entry("beijing", "INSPECTOR,REVIEWER@110000"),
            Map.entry("haidian", "INSPECTOR,REVIEWER@110108"),
            Map.entry("guangdong", "INSPECTOR,REVIEWER@440000"),
            Map.entry("policy", "POLICY_AUTHOR"),
            Map.entry("approver", "POLICY_APPROVER"),
            Map.entry("auditor", "AUDITOR"),
            Map.entry("administrator", "ADMINISTRATOR"),
            Map.entry("system", "SYSTEM"),
            Map.entry("careless", "AUDITOR"),
            Map.entry("relative", "AUDITOR"));

    private TestAccounts() {}
}
