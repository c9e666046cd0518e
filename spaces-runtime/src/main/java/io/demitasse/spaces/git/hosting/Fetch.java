package io.demitasse.spaces.git.hosting;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.eclipse.jgit.transport.PacketLineOut;
import org.eclipse.jgit.transport.RefAdvertiser.PacketLineOutRefAdvertiser;
import org.eclipse.jgit.transport.UploadPack;

/** Gives a client what it does not have yet. */
record Fetch(HostedRepository repository, String protocol) implements GitService {
    /** What a client wants and has, of which JGit keeps all in memory. */
    private static final long MOST = 8L << 20;

    @Override
    public void advertise(OutputStream out) throws IOException {
        try (UploadPack pack = pack()) {
            var lines = new PacketLineOut(out);
            pack.sendAdvertisedRefs(new PacketLineOutRefAdvertiser(lines), "git-upload-pack");
        }
    }

    @Override
    public void answer(InputStream in, OutputStream out) throws IOException {
        try (UploadPack pack = pack()) {
            pack.uploadWithExceptionPropagation(in, out, OutputStream.nullOutputStream());
        }
    }

    private UploadPack pack() {
        var pack = new UploadPack(repository.git());
        pack.setPackConfig(Packing.of(repository.git()));
        pack.setBiDirectionalPipe(false);
        pack.setRequestPolicy(UploadPack.RequestPolicy.REACHABLE_COMMIT);
        pack.setExtraParameters(List.of(protocol.split(":")));
        return pack;
    }

    @Override
    public long most() {
        return MOST;
    }
}
