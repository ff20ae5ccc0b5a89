package com.academy.platform.security;

import com.academy.platform.identity.IdentityAutoConfiguration;
import com.academy.platform.identity.Revocations;
import com.academy.platform.identity.TokenVerifier;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every service verifies tokens itself and keeps no session; endpoints name their audience or are denied. */
@AutoConfiguration(
        after = IdentityAutoConfiguration.class,
        beforeName = {
            "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration"
        })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableWebSecurity
public final class SecurityAutoConfiguration {

    private static final int DELETE = 0x7F;

    @Bean
    SecurityFilterChain api(
            HttpSecurity http,
            TokenVerifier tokens,
            Revocations revocations,
            ObjectProvider<RefusedTokenListener> listeners,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        return http.csrf(AbstractHttpConfigurer::disable) // no cookie is read here: the gateway turns them into tokens
                .sessionManagement(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable) // the gateway's
                .servletApi(AbstractHttpConfigurer::disable)
                // Each endpoint's audience is AudienceInterceptor's to judge; the actuator has a port of its own.
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .addFilterBefore(
                        new TokenFilter(
                                tokens, revocations, listeners.orderedStream().toList(), problems),
                        AuthorizationFilter.class)
                .build();
    }

    /**
     * Header values may have characters outside of ASCII: the server takes each byte for a character, and a device's
     * name may be UTF-8. Control characters of ASCII are refused by the server already.
     */
    @Bean
    StrictHttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderValues(
                value -> value.chars().allMatch(it -> it == '\t' || (it >= ' ' && it != DELETE)));
        return firewall;
    }

    /** There are no local users; without this Boot would invent one and print its password. */
    @Bean
    UserDetailsService noLocalUsers() {
        return name -> {
            throw new UsernameNotFoundException(name);
        };
    }

    @Bean
    AudienceInterceptor audienceInterceptor() {
        return new AudienceInterceptor();
    }

    @Bean
    WebMvcConfigurer callerAndAudience(AudienceInterceptor audience) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerResolver());
            }

            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(audience);
            }
        };
    }

    /** An endpoint without an audience must fail the start, not the first request. */
    @Bean
    SmartInitializingSingleton everyEndpointNamesItsAudience(
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> endpoints) {
        return () -> endpoints.ifAvailable(mapping -> {
            List<String> nameless = mapping.getHandlerMethods().values().stream()
                    .filter(endpoint -> endpoint.getBeanType().getName().startsWith("com.academy."))
                    .filter(endpoint -> AudienceInterceptor.audienceOf(endpoint).isEmpty())
                    .map(Object::toString)
                    .toList();
            if (!nameless.isEmpty()) {
                throw new IllegalStateException("These endpoints name no audience: " + nameless);
            }
        });
    }
}
