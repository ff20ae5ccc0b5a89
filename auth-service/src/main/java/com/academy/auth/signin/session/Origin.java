package com.academy.auth.signin.session;

import org.jspecify.annotations.Nullable;

/**
 * The device and the network address that a sign-in comes from.
 *
 * @param address the network address
 * @param device as it introduces itself; cut to a length that can be shown
 * @param kept what the device keeps of earlier sign-ins; see {@link KnownDevices}
 */
public record Origin(
        String address, String device, @Nullable String kept) {

    public static final int SHOWN = 200;

    public Origin {
        device = device.length() > SHOWN ? device.substring(0, SHOWN) : device;
    }
}
