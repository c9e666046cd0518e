package io.demitasse.spaces.git.hosting;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import org.eclipse.jgit.errors.PackProtocolException;
import org.eclipse.jgit.errors.UnpackException;
import org.eclipse.jgit.transport.PacketLineOut;
import org.eclipse.jgit.transport.ReceiveCommand;
import org.eclipse.jgit.transport.ReceivePack;
import org.eclipse.jgit.transport.RefAdvertiser.PacketLineOutRefAdvertiser;

/** Takes what a client has and the repository has not. */
record Push(Gate.Allowed allowed) implements GitService {
    /** A request is a pack and a little more. */
    private static final long COMMANDS = 4L << 20;

    private HostedRepository repository() {
        return allowed.repository();
    }

    @Override
    public void advertise(OutputStream out) throws IOException {
        var lines = new PacketLineOut(out);
        lines.writeString("# service=git-receive-pack\n");
        lines.end();
        pack().sendAdvertisedRefs(new PacketLineOutRefAdvertiser(lines));
    }

    @Override
    public void answer(InputStream in, OutputStream out) throws IOException {
        repository().writers().among(() -> {
            try {
                pack().receiveWithExceptionPropagation(in, out, OutputStream.nullOutputStream());
            } catch (UnpackException | PackProtocolException e) {
                // The client has been told.
                in.transferTo(OutputStream.nullOutputStream());
            }
            return true;
        });
    }

    private ReceivePack pack() {
        var pack = new ReceivePack(repository().git()) {
            @Override
            protected void executeCommands() {
                repository().writers().movingQuietly(super::executeCommands);
            }
        };
        pack.setBiDirectionalPipe(false);
        pack.setObjectChecker(new StrictChecker());
        pack.setMaxPackSizeLimit(repository().limits().pushBytes());
        pack.setMaxObjectSizeLimit(repository().limits().fileBytes());
        pack.setAllowNonFastForwards(true);
        pack.setPreReceiveHook(new PushRules(allowed.rule()));
        pack.setPostReceiveHook((receiver, commands) -> tell(commands));
        return pack;
    }

    private void tell(Collection<ReceiveCommand> commands) {
        List<PushedRef> moved = commands.stream().map(PushedRef::of).toList();
        if (!moved.isEmpty()) {
            allowed.pushed().accept(moved);
        }
    }

    @Override
    public long most() {
        return repository().limits().pushBytes() + COMMANDS;
    }
}
