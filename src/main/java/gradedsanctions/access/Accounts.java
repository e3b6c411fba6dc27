package gradedsanctions.access;

import gradedsanctions.audit.AuditLog;
import jakarta.annotation.PostConstruct;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Where accounts come from: made up on the embedded database, from a named file on a server. */
@Component
public class Accounts {

    private static final Map<String, Role> DEMO = Map.of(
            "inspector", Role.INSPECTOR,
            "guangdong", Role.INSPECTOR,
            "reviewer", Role.REVIEWER,
            "reviewer2", Role.REVIEWER,
            "policy", Role.POLICY_AUTHOR,
            "approver", Role.POLICY_APPROVER,
            "auditor", Role.AUDITOR,
            "administrator", Role.ADMINISTRATOR,
            "system", Role.SYSTEM);

    private static final Map<String, Division> DEMO_DIVISIONS = Map.of("guangdong", new Division("440000"));

    private final StaffTable staff;
    private final Passwords passwords;
    private final PasswordEncoder encoder;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final boolean embedded;
    private final Path demoFile;
    private final @Nullable Path accountsFile;

    Accounts(
            StaffTable staff,
            Passwords passwords,
            PasswordEncoder encoder,
            AuditLog audit,
            TransactionTemplate transaction,
            @Value("${spring.datasource.url:}") String url,
            @Value("${sanctions.data:data}") Path data,
            @Value("${sanctions.accounts:#{null}}") @Nullable Path accountsFile) {
        this.staff = staff;
        this.passwords = passwords;
        this.encoder = encoder;
        this.audit = audit;
        this.transaction = transaction;
        this.embedded = url.isEmpty();
        this.demoFile = data.resolve("demo-accounts.properties");
        this.accountsFile = accountsFile;
    }

    @PostConstruct
    void load() {
        transaction.executeWithoutResult(tx -> {
            if (accountsFile != null) {
                fromFile(accountsFile);
            } else if (embedded) {
                demo();
            }
        });
    }

    /** Names and passwords of the demo accounts; empty on a database server. */
    public Map<String, String> demoAccounts() {
        Map<String, String> accounts = new TreeMap<>();
        if (embedded && Files.exists(demoFile)) {
            Properties file = read(demoFile);
            file.stringPropertyNames().forEach(name -> accounts.put(name, file.getProperty(name)));
        }
        return accounts;
    }

    private void demo() {
        Properties made = Files.exists(demoFile) ? read(demoFile) : new Properties();
        Set<String> missing = new TreeSet<>(DEMO.keySet());
        missing.removeIf(name -> made.containsKey(name) && staff.find(name).isPresent());
        if (missing.isEmpty()) {
            return;
        }
        missing.forEach(name -> {
            String password = passwords.random();
            made.setProperty(name, password);
            Division division = DEMO_DIVISIONS.getOrDefault(name, Division.COUNTRY);
            Set<Role> roles = Set.of(Objects.requireNonNull(DEMO.get(name)));
            staff.put(name, String.valueOf(encoder.encode(password)), roles, division, false);
            record(name, roles, division);
        });
        try (Writer out = OwnerFile.writer(demoFile)) {
            made.store(out, null);
        } catch (IOException e) {
            throw new UncheckedIOException("The demo accounts can't be written to " + demoFile, e);
        }
    }

    private void fromFile(Path file) {
        Properties accounts = read(file);
        for (String name : accounts.stringPropertyNames()) {
            AccountLine line = AccountLine.read(file, name, accounts.getProperty(name));
            if (staff.put(name, line.hash(), line.roles(), line.division(), true)) {
                record(name, line.roles(), line.division());
            }
        }
    }

    private void record(String name, Set<Role> roles, Division division) {
        audit.record("node", "ACCOUNT_SET", name, Map.of("roles", roles, "division", division.code()));
    }

    private static Properties read(Path file) {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("The accounts can't be read from " + file, e);
        }
        return properties;
    }
}
