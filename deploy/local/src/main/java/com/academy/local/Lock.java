package com.academy.local;

import com.academy.servers.process.OperatorError;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Lets one command at a time change a platform. The system frees it with the process that holds it, however that ends. */
final class Lock implements AutoCloseable {

    private final FileChannel channel;

    private Lock(FileChannel channel) {
        this.channel = channel;
    }

    static Lock take(Path run, String command) {
        var file = run.resolve("lock");
        try {
            Files.createDirectories(run);
            var channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw new OperatorError(
                        "Another command is at work on the platform in %s: %s. Wait for its end; it was not disturbed."
                                .formatted(run, Files.readString(file).strip()));
            }
            channel.truncate(0);
            var owner = "make %s (process %d)"
                    .formatted(command, ProcessHandle.current().pid());
            channel.write(ByteBuffer.wrap(owner.getBytes(StandardCharsets.UTF_8)));
            return new Lock(channel);
        } catch (IOException e) {
            throw new OperatorError("%s cannot be locked (%s).".formatted(file, e), e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new OperatorError("The lock cannot be given back (%s).".formatted(e), e);
        }
    }
}
