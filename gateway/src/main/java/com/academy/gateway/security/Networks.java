package com.academy.gateway.security;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Collection;
import java.util.List;

/** A set of networks in CIDR notation. */
final class Networks {

    private final List<IpSubnetFilterRule> networks;

    Networks(Collection<String> cidrs) {
        this.networks = cidrs.stream().map(Networks::parse).toList();
    }

    boolean contain(InetAddress address) {
        if (networks.isEmpty()) {
            return false;
        }
        InetSocketAddress socket = new InetSocketAddress(address, 0);
        return networks.stream().anyMatch(network -> network.matches(socket));
    }

    private static IpSubnetFilterRule parse(String cidr) {
        int slash = cidr.indexOf('/');
        String network = slash < 0 ? cidr : cidr.substring(0, slash);
        int bits = slash < 0 ? (network.contains(":") ? 128 : 32) : Integer.parseInt(cidr.substring(slash + 1));
        return new IpSubnetFilterRule(network, bits, IpFilterRuleType.ACCEPT);
    }
}
