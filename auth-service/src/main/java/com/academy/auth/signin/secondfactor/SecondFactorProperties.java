package com.academy.auth.signin.secondfactor;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param freshFor how long after signing in a second factor can be set up without the password */
@ConfigurationProperties("academy.auth.second-factor")
record SecondFactorProperties(@DefaultValue("10m") Duration freshFor) {}
