package io.demitasse.spaces.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.error.VisitorException;
import java.security.KeyPairGenerator;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.junit.jupiter.api.Test;

class PublicKeysTest {
    private static final String ED25519 =
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl";

    private static String rsa(int bits) throws Exception {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(bits);
        return PublicKeyEntry.toString(generator.generateKeyPair().getPublic());
    }

    @Test
    void aKeyIsKnownByTheDigestThatOpenSshShows() {
        // As ssh-keygen -lf says of it.
        String digest = "SHA256:+DiY3wvvV6TuJJhbpZisF/zLDA0zPMSvHdkr4UvCOqU";

        assertThat(PublicKeys.digest(ED25519)).isEqualTo(digest);
        assertThat(PublicKeys.digest(ED25519 + " ann@laptop\n")).isEqualTo(digest);
    }

    @Test
    void anRsaKeyHasToBeLongEnough() throws Exception {
        assertThat(PublicKeys.digest(rsa(2048))).startsWith("SHA256:");
        String weak = rsa(1024);
        assertThatThrownBy(() -> PublicKeys.digest(weak))
                .isInstanceOf(VisitorException.class)
                .hasMessage("An RSA key of 1024 bits can be broken. Give one of 2048 at least.");
    }

    @Test
    void whatIsNoKeyIsRefused() {
        for (String text : new String[] {
            "",
            " ",
            "ssh-ed25519",
            "ssh-ed25519 AAAA",
            "ssh-ed25519 !!!!",
            "none AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl",
            ED25519 + "\n" + ED25519,
            "# " + ED25519,
            ED25519 + " " + "x".repeat(5000),
            "-----BEGIN OPENSSH PRIVATE KEY-----"
        }) {
            assertThatThrownBy(() -> PublicKeys.digest(text))
                    .as(text)
                    .isInstanceOf(VisitorException.class)
                    .hasMessageStartingWith("This is no public key of SSH. Give the line of a file");
        }
    }
}
