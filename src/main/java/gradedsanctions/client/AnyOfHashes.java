package gradedsanctions.client;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/** A secret is right if it is any of those that count; while one is being replaced, those are two. */
final class AnyOfHashes implements PasswordEncoder {

    private static final String BETWEEN = " ";

    private final PasswordEncoder one;

    AnyOfHashes(PasswordEncoder one) {
        this.one = one;
    }

    static String joined(List<String> hashes) {
        return String.join(BETWEEN, hashes);
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence secret) {
        return one.encode(secret);
    }

    @Override
    public boolean matches(@Nullable CharSequence secret, @Nullable String hashes) {
        return hashes != null
                && Arrays.stream(hashes.split(BETWEEN)).anyMatch(hash -> !hash.isEmpty() && one.matches(secret, hash));
    }
}
