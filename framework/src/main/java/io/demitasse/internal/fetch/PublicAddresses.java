package io.demitasse.internal.fetch;

import java.math.BigInteger;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells which addresses anybody on the Internet can reach: those that no registry of special addresses lists (IANA's
 * for IPv4 and for IPv6, RFC 6890 and what came after it). Whatever lies behind such a server's own walls is none.
 */
public final class PublicAddresses {
    /**
     * The addresses that begin alike.
     *
     * @param start the first bits as a number
     * @param length how many bytes an address has
     */
    private record Block(BigInteger start, int bits, int length) {
        static Block of(String text) {
            int slash = text.indexOf('/');
            byte[] first = bytes(text.substring(0, slash));
            int bits = Integer.parseInt(text.substring(slash + 1));
            return new Block(start(first, bits), bits, first.length);
        }

        boolean holds(byte[] address) {
            return address.length == length && start(address, bits).equals(start);
        }

        private static BigInteger start(byte[] address, int bits) {
            return new BigInteger(1, address).shiftRight(address.length * Byte.SIZE - bits);
        }
    }

    private static final List<Block> SPECIAL = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/3")
            .map(Block::of)
            .toList();

    /** All that is given out to be reached. */
    private static final Block GLOBAL = Block.of("2000::/3");

    /** Within it: tunnels, whose other end nobody knows, and examples. */
    private static final List<Block> NOT_GLOBAL = Stream.of("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20")
            .map(Block::of)
            .toList();

    private PublicAddresses() {}

    /** Whether anybody can reach it. */
    public static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address instanceof Inet6Address
                ? GLOBAL.holds(bytes) && NOT_GLOBAL.stream().noneMatch(block -> block.holds(bytes))
                : SPECIAL.stream().noneMatch(block -> block.holds(bytes));
    }

    private static byte[] bytes(String literal) {
        try {
            return InetAddress.getByName(literal).getAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(literal, e);
        }
    }
}
