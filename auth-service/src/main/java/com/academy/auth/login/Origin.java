package com.academy.auth.login;

/**
 * Where somebody comes from who signs in.
 *
 * @param address the network address
 * @param device as it introduces itself; cut to a length that can be shown
 */
public record Origin(String address, String device) {

    public static final int SHOWN = 200;

    public Origin {
        device = device.length() > SHOWN ? device.substring(0, SHOWN) : device;
    }
}
