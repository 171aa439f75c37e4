package rongcuo.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Another program of the machine's, asked something. */
final class MachineProcess {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private MachineProcess() {}

    /** What it prints; empty where there is no such program, it fails, or it is not done in a minute. */
    static Optional<String> output(List<String> command) {
        return output(command, PATIENCE);
    }

    /** As {@link #output(List)}, with another patience; a program that tries it is ended. */
    static Optional<String> output(List<String> command, Duration patience) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try {
                return output(process, patience);
            } finally {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (IOException | ExecutionException | TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Optional<String> output(Process process, Duration patience)
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        process.getOutputStream().close();
        // Beside this thread, for nobody knows whether a program ever ends what it prints.
        var printed = CompletableFuture.supplyAsync(() -> read(process.getInputStream()));
        String output = printed.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        boolean hasEnded = process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        return hasEnded && process.exitValue() == 0 ? Optional.of(output) : Optional.empty();
    }

    private static String read(InputStream in) {
        try {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
