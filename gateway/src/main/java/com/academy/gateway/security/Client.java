package com.academy.gateway.security;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Where a request really comes from and which address its sender used, forwarding proxies of ours taken into account.
 *
 * @param direct whether the request has no forwarding headers
 */
record Client(InetAddress address, String scheme, String host, boolean direct) {

    private static final int IPV6_NETWORK_BYTES = 8;

    String origin() {
        return scheme + "://" + host;
    }

    /** What limits are counted by: an IPv6 customer has a whole network of addresses. */
    String countedAs() {
        return countedAs(address);
    }

    static String countedAs(InetAddress address) {
        if (!(address instanceof Inet6Address)) {
            return address.getHostAddress();
        }
        byte[] network = Arrays.copyOf(Arrays.copyOf(address.getAddress(), IPV6_NETWORK_BYTES), 16);
        try {
            return InetAddress.getByAddress(network).getHostAddress();
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
