package gradedsanctions;

import gradedsanctions.access.OwnerFile;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A real PostgreSQL beside the service, for those who name no database server. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "spring.datasource.url", havingValue = "none", matchIfMissing = true)
class EmbeddedDatabase {

    private static final String NAME = "sanctions";
    private static final String SERVICE = "sanctions_service";
    private static final String SUPERUSER = "postgres";
    private static final String ACCESS = """
            # the service alone, by password
            host all all 127.0.0.1/32 scram-sha-256
            host all all ::1/128      scram-sha-256
            """;

    @Bean
    JdbcConnectionDetails connectionDetails(@Value("${sanctions.data:data}") Path data, StartSteps steps) {
        Details[] started = new Details[1];
        steps.time("database", () -> started[0] = start(data));
        return started[0];
    }

    private static Details start(Path data) {
        DataFolder folder = DataFolder.take(data);
        try {
            folder.endOrphan();
            String password = password(data.resolve("database-password"));
            EmbeddedPostgres server = server(folder, password);
            SpringApplication.getShutdownHandlers().add(() -> stop(server, folder));
            secure(server, folder, password);
            return new Details(server.getPort(), password);
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("The embedded database does not start: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The start was interrupted", e);
        }
    }

    private static EmbeddedPostgres server(DataFolder folder, String password) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder.postgres())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setLocaleConfig("locale", "C")
                .setConnectConfig("password", password)
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .start();
    }

    /** A new server trusts everyone on this machine; from here on it wants the password. */
    private static void secure(EmbeddedPostgres server, DataFolder folder, String password)
            throws IOException, SQLException {
        Path file = folder.postgres().resolve("pg_hba.conf");
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String role : List.of(NAME, SERVICE)) {
                if (!statement
                        .executeQuery("select 1 from pg_roles where rolname = '" + role + "'")
                        .next()) {
                    statement.execute("create role " + role + " login password '" + password + "'");
                }
            }
            if (!statement
                    .executeQuery("select 1 from pg_database where datname = '" + NAME + "'")
                    .next()) {
                statement.execute("create database " + NAME + " owner " + NAME);
            }
            if (Files.readString(file).equals(ACCESS)) {
                return;
            }
            statement.execute("alter role " + SUPERUSER + " password '" + password + "'");
            Files.writeString(file, ACCESS);
            statement.execute("select pg_reload_conf()");
        }
    }

    private static String password(Path file) throws IOException {
        if (Files.exists(file)) {
            return Files.readString(file).strip();
        }
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        try (Writer out = OwnerFile.writer(file)) {
            out.write(password);
        }
        return password;
    }

    private static void stop(EmbeddedPostgres server, DataFolder folder) {
        try (folder) {
            server.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Migrations run as the owner of the tables; the service does not. */
    @Bean
    FlywayConnectionDetails migrationDetails(JdbcConnectionDetails details) {
        return new FlywayConnectionDetails() {

            @Override
            public String getUsername() {
                return NAME;
            }

            @Override
            public String getPassword() {
                return Objects.requireNonNull(details.getPassword());
            }

            @Override
            public String getJdbcUrl() {
                return details.getJdbcUrl();
            }
        };
    }

    private record Details(int port, String password) implements JdbcConnectionDetails {

        @Override
        public String getUsername() {
            return SERVICE;
        }

        @Override
        public String getPassword() {
            return password;
        }

        @Override
        public String getJdbcUrl() {
            return "jdbc:postgresql://127.0.0.1:" + port + "/" + NAME;
        }
    }
}
