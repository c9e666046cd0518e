package io.demitasse.spaces.build.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ElfTest {
    private final Path file;

    ElfTest(@TempDir Path folder) {
        file = folder.resolve("program");
    }

    /** A program with one segment of memory, its loader, and one library that it needs. */
    private static ByteBuffer program() {
        ByteBuffer bytes = ByteBuffer.allocate(512).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(0, new byte[] {0x7f, 'E', 'L', 'F', 2, 1});
        bytes.putLong(32, 64).putShort(54, (short) 56).putShort(56, (short) 3);
        segment(bytes, 64, 1, 0, 0x1000, 512);
        segment(bytes, 120, 3, 256, 0, 20);
        segment(bytes, 176, 2, 300, 0, 48);
        bytes.put(256, "/lib64/ld.so\0".getBytes(StandardCharsets.UTF_8));
        bytes.putLong(300, 5).putLong(308, 0x1000 + 400).putLong(316, 1).putLong(324, 1);
        bytes.put(401, "libc.so.6\0".getBytes(StandardCharsets.UTF_8));
        return bytes;
    }

    private static void segment(ByteBuffer bytes, int at, int type, long offset, long address, long size) {
        bytes.putInt(at, type).putLong(at + 8, offset).putLong(at + 16, address).putLong(at + 32, size);
    }

    @Test
    void aProgramNamesItsLoaderAndItsLibraries() throws IOException {
        Files.write(file, program().array());
        Elf elf = Elf.read(file);
        assertThat(elf.loader()).contains("/lib64/ld.so");
        assertThat(elf.needed()).containsExactly("libc.so.6");
    }

    @Test
    void whatIsNoProgramNeedsNothing() throws IOException {
        Files.writeString(file, "#!/bin/sh");
        assertThat(Elf.read(file).needed()).isEmpty();
    }

    @Test
    void aDamagedOneIsToldAsSuch() throws IOException {
        Files.write(file, program().putLong(324, 10_000).array());
        assertThatThrownBy(() -> Elf.read(file)).hasMessage(file + " is a damaged library.");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void theJvmNeedsTheCLibrary() throws IOException {
        assertThat(Elf.read(Path.of(System.getProperty("java.home"), "bin", "java"))
                        .needed())
                .contains("libc.so.6");
    }
}
