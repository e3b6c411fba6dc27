package gradedsanctions;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The turns of a replay, one a line. */
final class TurnsFile implements AutoCloseable {

    static final String NAME = "turns.ndjson";

    private final @Nullable FileChannel channel;
    private final OutputStream out;

    private TurnsFile(@Nullable FileChannel channel, OutputStream out) {
        this.channel = channel;
        this.out = out;
    }

    /**
     * @param folder null to keep nothing
     * @param length what is beyond it was written after the last checkpoint and is written again
     */
    static TurnsFile of(@Nullable Path folder, long length) throws IOException {
        if (folder == null) {
            return new TurnsFile(null, OutputStream.nullOutputStream());
        }
        FileChannel channel =
                FileChannel.open(folder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.truncate(length);
        channel.position(length);
        return new TurnsFile(channel, new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16));
    }

    void add(String line) throws IOException {
        out.write(line.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes through to the disk and says how long the file is. */
    long settle() throws IOException {
        out.flush();
        if (channel == null) {
            return 0;
        }
        channel.force(false);
        return channel.position();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
