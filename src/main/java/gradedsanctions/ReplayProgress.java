package gradedsanctions;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/** Says on standard error how far a replay is. */
final class ReplayProgress {

    private final PrintWriter out;
    private final long size;
    private final long start = System.nanoTime();
    private volatile long read;

    /** @param size of the file, bytes */
    ReplayProgress(PrintWriter out, long size) {
        this.out = out;
        this.size = size;
    }

    InputStream counting(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                int one = super.read();
                read += one < 0 ? 0 : 1;
                return one;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int count = super.read(bytes, offset, length);
                read += Math.max(0, count);
                return count;
            }
        };
    }

    /** @param matters judged since the start of this run; each twice */
    void say(long matters) {
        double seconds = Math.max(0.001, (System.nanoTime() - start) / 1e9);
        double part = size == 0 ? 1 : Math.min(1, (double) read / size);
        Duration left = Duration.ofSeconds(part == 0 ? 0 : (long) (seconds * (1 - part) / part));
        out.printf(
                Locale.ROOT,
                "%5.1f %%  %,d matters  %,.0f/s (%,.0f judgings/s)  %d:%02d:%02d left%n",
                part * 100,
                matters,
                matters / seconds,
                2 * matters / seconds,
                left.toHours(),
                left.toMinutesPart(),
                left.toSecondsPart());
    }
}
