package io.demitasse.spaces.bench;

import io.demitasse.spaces.hub.Hub;
import io.demitasse.spaces.store.Account;
import io.demitasse.spaces.store.NewToken;
import io.demitasse.spaces.store.NewUser;
import io.demitasse.spaces.store.TokenRole;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;

/** A hub with the user ann, who has a token. */
record BenchmarkHub(Hub hub, Account ann, String token) {
    static BenchmarkHub of(Hub hub) {
        Account ann = hub.database()
                .accounts()
                .createUser(new NewUser("ann", "", "", "correct horse battery", false))
                .orElseThrow();
        String token = hub.database()
                .tokens()
                .mint(new NewToken(ann.id(), "benchmark", TokenRole.WRITE, List.of(), Optional.empty()))
                .secret();
        return new BenchmarkHub(hub, ann, token);
    }

    /** Asks for something by POST, which has to succeed. */
    void post(String path, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(hub.url() + path))
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        int status = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
        if (status != 200) {
            throw new IllegalStateException(path + " answered " + status);
        }
    }
}
