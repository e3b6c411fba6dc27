package gradedsanctions.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;

/**
 * Checks passwords, and remembers for a while that one was right: the hash is slow on purpose, and systems send their
 * password with every call. Only a keyed digest of it is remembered, under a key that lives as long as the process.
 */
final class Logins implements AuthenticationProvider {

    private final StaffTable staff;
    private final DaoAuthenticationProvider slow;
    private final LoginFailures failures;
    private final Cache<String, String> right = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(5))
            .build();
    private final byte[] key = new byte[32];

    Logins(StaffTable staff, DaoAuthenticationProvider slow, LoginFailures failures) {
        this.staff = staff;
        this.slow = slow;
        this.failures = failures;
        new SecureRandom().nextBytes(key);
    }

    @Override
    public Authentication authenticate(Authentication login) throws AuthenticationException {
        StaffTable.Account account = staff.find(login.getName()).orElse(null);
        if (account == null) {
            return check(login);
        }
        String digest = digest(login.getName() + "\0" + login.getCredentials());
        if (account.enabled() && account.hash().equals(right.getIfPresent(digest))) {
            StaffLogin owner = new StaffLogin(account);
            return UsernamePasswordAuthenticationToken.authenticated(owner, null, owner.getAuthorities());
        }
        Authentication checked = check(login);
        right.put(digest, account.hash());
        return checked;
    }

    /** A password that was right a moment ago goes on being right, so that nobody can lock a system out by guessing. */
    private Authentication check(Authentication login) {
        if (failures.isLocked(login.getName())) {
            throw new BadCredentialsException("locked for a while");
        }
        try {
            Authentication checked = slow.authenticate(login);
            if (checked == null) {
                throw new BadCredentialsException("not checked");
            }
            failures.right(login.getName());
            return checked;
        } catch (BadCredentialsException | DisabledException e) {
            failures.wrong(login.getName());
            throw e;
        }
    }

    @Override
    public boolean supports(Class<?> type) {
        return slow.supports(type);
    }

    private String digest(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
