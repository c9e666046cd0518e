package io.demitasse.spaces.hub;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/**
 * Who asks, where another server stands in front of the hub: the last address in {@code X-Forwarded-For}, which that
 * server has added. What comes before it a visitor may have written; Jetty's own customizer would believe that.
 */
final class SaidByProxy implements HttpConfiguration.Customizer {
    @Override
    public Request customize(Request request, HttpFields.Mutable answer) {
        return last(request.getHeaders())
                .<Request>map(address -> new Request.Wrapper(request) {
                    @Override
                    public ConnectionMetaData getConnectionMetaData() {
                        return from(super.getConnectionMetaData(), address);
                    }
                })
                .orElse(request);
    }

    private static Optional<String> last(HttpFields headers) {
        List<String> all = headers.getValuesList(HttpHeader.X_FORWARDED_FOR);
        return Optional.of(String.join(",", all).replaceFirst("(?s).*,", "").strip())
                .filter(address -> !address.isEmpty());
    }

    private static ConnectionMetaData from(ConnectionMetaData connection, String address) {
        return new ConnectionMetaData.Wrapper(connection) {
            @Override
            public SocketAddress getRemoteSocketAddress() {
                return InetSocketAddress.createUnresolved(address, 0);
            }
        };
    }
}
