package gradedsanctions.client;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import gradedsanctions.problem.ProblemWriter;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** How often a client may ask; each process of the service counts for itself. */
@Component
class RateLimits {

    /** Whose requests are counted together, and how many of them go in a minute. */
    private record Counted(String who, int perMinute) {}

    private final ProblemWriter problems;
    private final int tokensPerMinute;
    private final Cache<Counted, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofMinutes(5))
            .build();

    /** @param tokensPerMinute of one address: a token lasts ten minutes, and checking a secret is slow on purpose */
    RateLimits(ProblemWriter problems, @Value("${sanctions.tokens-per-minute:30}") int tokensPerMinute) {
        this.problems = problems;
        this.tokensPerMinute = tokensPerMinute;
    }

    Filter ofClients() {
        return new Limit(request -> {
            Authentication login = SecurityContextHolder.getContext().getAuthentication();
            return login != null && login.getDetails() instanceof Client client
                    ? new Counted("client:" + client.id(), client.perMinute())
                    : null;
        });
    }

    Filter ofTokens() {
        return new Limit(request -> new Counted(request.getRemoteAddr(), tokensPerMinute));
    }

    private final class Limit extends OncePerRequestFilter {

        private final Function<HttpServletRequest, @Nullable Counted> counted;

        Limit(Function<HttpServletRequest, @Nullable Counted> counted) {
            this.counted = counted;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            Counted mine = counted.apply(request);
            if (mine == null) {
                chain.doFilter(request, response);
                return;
            }
            ConsumptionProbe probe = buckets.get(mine, RateLimits::bucket).tryConsumeAndReturnRemaining(1);
            if (probe.isConsumed()) {
                chain.doFilter(request, response);
                return;
            }
            long seconds = 1 + TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill());
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
            problems.write(
                    response,
                    HttpStatus.TOO_MANY_REQUESTS,
                    "More than " + mine.perMinute() + " requests in a minute; go on in " + seconds + " s");
        }
    }

    private static Bucket bucket(Counted counted) {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(counted.perMinute()).refillGreedy(counted.perMinute(), Duration.ofMinutes(1)))
                .build();
    }
}
