package io.demitasse.spaces.hub;

import io.demitasse.spaces.share.PublicKeys;
import io.demitasse.spaces.share.ShareServer;
import io.demitasse.spaces.store.Account;
import io.demitasse.spaces.store.NewShare;
import io.demitasse.spaces.store.Share;
import io.demitasse.spaces.store.Shares;
import io.demitasse.spaces.web.SharedDemos;
import io.javalin.http.Context;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Gives links by which demos are shared, and takes them back. */
final class ShareDesk implements SharedDemos {
    private final Shares shares;
    private final ShareServer server;
    private final Addresses addresses;
    private final Passes passes;
    private final Optional<SharePorts> ports;

    ShareDesk(Shares shares, ShareServer server, Addresses addresses, Passes passes, Optional<SharePorts> ports) {
        this.shares = shares;
        this.server = server;
        this.addresses = addresses;
        this.passes = passes;
        this.ports = ports;
    }

    @Override
    public Share give(Context context, Account account, String key, Optional<String> password, Duration life) {
        String digest = PublicKeys.digest(key);
        URI hub = URI.create(Addresses.hub(context));
        int port = ports.map(SharePorts::take).orElse(0);
        try {
            Share share = shares.create(new NewShare(account.id(), digest, password, hub, port, life));
            ports.ifPresent(all -> all.give(port, share.label()));
            return share;
        } catch (RuntimeException e) {
            ports.ifPresent(all -> all.leave(port));
            throw e;
        }
    }

    @Override
    public boolean end(Account account, String label) {
        Optional<Share> share = shares.find(label);
        boolean was = shares.end(account.id(), label);
        if (was) {
            server.end(label);
            ports.ifPresent(all -> share.ifPresent(ended -> all.leave(ended.port())));
        }
        return was;
    }

    @Override
    public String url(Context context, Share share) {
        return addresses.share(context, share);
    }

    @Override
    public boolean isConnected(Share share) {
        return server.way(share.label()).isPresent();
    }

    @Override
    public boolean asksForPassword(String label) {
        return shares.find(label).filter(Share::hasPassword).isPresent();
    }

    @Override
    public Optional<String> address(Context context, String label, String password) {
        return shares.isPassword(label, password)
                ? shares.find(label)
                        .map(share -> passes.address(addresses.share(context, share), ShareRouter.pass(label)))
                : Optional.empty();
    }

    @Override
    public String host(Context context) {
        return Addresses.host(context);
    }

    @Override
    public int port() {
        return server.port();
    }

    @Override
    public String hostKey() {
        return server.hostKey();
    }
}
