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
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
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
            "inspector2", Role.INSPECTOR,
            "reviewer", Role.REVIEWER,
            "reviewer2", Role.REVIEWER,
            "policy", Role.POLICY,
            "auditor", Role.AUDITOR,
            "system", Role.SYSTEM);

    private final StaffTable staff;
    private final PasswordEncoder encoder;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final boolean embedded;
    private final Path demoFile;
    private final @Nullable Path accountsFile;

    Accounts(
            StaffTable staff,
            PasswordEncoder encoder,
            AuditLog audit,
            TransactionTemplate transaction,
            @Value("${spring.datasource.url:}") String url,
            @Value("${sanctions.data:data}") Path data,
            @Value("${sanctions.accounts:#{null}}") @Nullable Path accountsFile) {
        this.staff = staff;
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
            } else if (embedded && (!Files.exists(demoFile) || staff.names().isEmpty())) {
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
        Properties passwords = new Properties();
        DEMO.forEach((name, role) -> {
            String password = randomPassword();
            passwords.setProperty(name, password);
            put(name, String.valueOf(encoder.encode(password)), Set.of(role));
        });
        try (Writer out = OwnerFile.writer(demoFile)) {
            passwords.store(out, null);
        } catch (IOException e) {
            throw new UncheckedIOException("The demo accounts can't be written to " + demoFile, e);
        }
    }

    private void fromFile(Path file) {
        Properties accounts = read(file);
        for (String name : accounts.stringPropertyNames()) {
            AccountLine line = AccountLine.read(file, name, accounts.getProperty(name));
            put(name, line.hash(), line.roles());
        }
    }

    private void put(String name, String hash, Set<Role> roles) {
        if (staff.put(name, hash, roles)) {
            audit.record("node", "ACCOUNT_SET", name, Map.of("roles", roles));
        }
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

    private static String randomPassword() {
        byte[] bytes = new byte[15];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
