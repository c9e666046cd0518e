package io.demitasse.spaces.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.demitasse.error.OperatorException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * The key of the secrets of Spaces, in a file beside the database, so that a copy of the database alone tells none of
 * them. The database knows a fingerprint of it, by which a wrong one is noticed before anything is written with it.
 */
final class SecretKeyFile {
    private static final String NAME = "secret.key";
    private static final int BYTES = 32;

    private final Path file;

    SecretKeyFile(Path folder) {
        file = folder.resolve(NAME);
    }

    /**
     * The key; it is made with a new database.
     *
     * @throws OperatorException if it is not there, or is not the one of this database
     */
    byte[] open(Sql sql) {
        try {
            if (!Files.exists(file)) {
                if (sql.read(SecretKeyFile::known).isPresent()) {
                    throw new OperatorException("The key " + file + " is missing, without which the secrets of Spaces"
                            + " can't be read. Put it there again, from where the hub was before or from a backup.");
                }
                make();
            }
            byte[] key = read();
            String fingerprint = Hidden.digest("demitasse " + HexFormat.of().formatHex(key));
            String first = sql.write(handle -> known(handle).orElseGet(() -> note(handle, fingerprint)));
            if (!first.equals(fingerprint)) {
                throw new OperatorException("The key " + file + " is not the one that the secrets in this database were"
                        + " written with. Put that one there.");
            }
            return key;
        } catch (IOException e) {
            throw new OperatorException(
                    "The key " + file + " can't be read or made: " + e + ". See that the hub may write to its folder.",
                    e);
        }
    }

    private static Optional<String> known(Handle handle) {
        return handle.createQuery("select fingerprint from hub_key where id = 1")
                .mapTo(String.class)
                .findOne();
    }

    /** Of two hubs that begin at once, the second one takes what the first one has noted. */
    private static String note(Handle handle, String fingerprint) {
        handle.createUpdate("insert into hub_key (id, fingerprint) values (1, :fingerprint) on conflict do nothing")
                .bind("fingerprint", fingerprint)
                .execute();
        return known(handle).orElse(fingerprint);
    }

    /** It has its name once all of it is on disk: a hub that is killed here leaves no half one. */
    private void make() throws IOException {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        Path fresh = file.resolveSibling(NAME + ".new");
        Files.deleteIfExists(fresh);
        OwnFile.create(fresh);
        try (var channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap((HexFormat.of().formatHex(key) + "\n").getBytes(UTF_8)));
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private byte[] read() throws IOException {
        try {
            byte[] key = HexFormat.of().parseHex(Files.readString(file).strip());
            if (key.length == BYTES) {
                return key;
            }
        } catch (IllegalArgumentException e) {
            // No hexadecimal digits: as wrong as too few of them.
        }
        throw new OperatorException("The key " + file + " is damaged: it has to be " + 2 * BYTES
                + " hexadecimal digits. Put the right one there, from a backup.");
    }
}
