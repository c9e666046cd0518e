package io.demitasse.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class DataAddressTest {
    @Test
    void holdsTextOrBytes() throws IOException {
        assertThat(DataAddress.content("data:image/svg+xml,%3Csvg a='+'/%3E"))
                .asString()
                .isEqualTo("<svg a='+'/>");
        assertThat(DataAddress.content("data:image/png;base64,AQ+/")).containsExactly(1, 15, -65);
    }

    @Test
    void isRefusedWhenDamaged() {
        assertThatThrownBy(() -> DataAddress.content("data:image/png;base64")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> DataAddress.content("data:,%zz")).isInstanceOf(IOException.class);
    }
}
