package com.academy.analytics;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Notes each statement that is prepared for the database. */
@TestConfiguration(proxyBeanMethods = false)
public class CountedStatements {

    @Bean
    static Statements statements() {
        return new Statements();
    }

    @Bean
    static BeanPostProcessor countStatements() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return name.equals("dataSource") && bean instanceof DataSource source
                        ? new CountingDataSource(source)
                        : bean;
            }
        };
    }

    public static final class Statements {

        private static final ThreadLocal<List<String>> PREPARED = new ThreadLocal<>();

        /** By this thread, while it does this. */
        public List<String> during(Runnable work) {
            List<String> prepared = new ArrayList<>();
            PREPARED.set(prepared);
            try {
                work.run();
            } finally {
                PREPARED.remove();
            }
            return prepared;
        }

        static void note(String sql) {
            List<String> prepared = PREPARED.get();
            if (prepared != null) {
                prepared.add(sql);
            }
        }
    }

    private static final class CountingDataSource extends DelegatingDataSource {

        CountingDataSource(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {Connection.class}, (_, method, arguments) -> {
                        if (method.getName().equals("prepareStatement")) {
                            Statements.note(String.valueOf(arguments[0]));
                        }
                        try {
                            return method.invoke(connection, arguments);
                        } catch (InvocationTargetException failure) {
                            throw failure.getCause();
                        }
                    });
        }
    }
}
