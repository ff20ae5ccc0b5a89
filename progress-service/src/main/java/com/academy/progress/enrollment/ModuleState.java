package com.academy.progress.enrollment;

public enum ModuleState {
    NOT_STARTED,
    STARTED,
    COMPLETED
}
