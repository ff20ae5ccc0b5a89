import { fireEvent, renderHook } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { chooseSingleKeys, useShortcut, useSingleKeys, type ShortcutName } from './shortcuts'

const runs = vi.fn()

function listenFor(...names: ShortcutName[]) {
  return renderHook(() => names.forEach((name) => useShortcut(name, () => void runs(name))))
}

function press(key: string, init: KeyboardEventInit = {}, target: Element = document.body): boolean {
  return fireEvent.keyDown(target, { key, ...init })
}

afterEach(() => {
  runs.mockClear()
  document.body.replaceChildren()
  vi.restoreAllMocks()
})

describe('single keys', () => {
  it('run what they stand for, and nothing else', () => {
    listenFor('next', 'shortcuts')
    expect(press('n')).toBe(false)
    press('N', { shiftKey: true })
    press('?', { shiftKey: true })
    expect(runs.mock.calls.flat()).toEqual(['next', 'next', 'shortcuts'])
    expect(press('x')).toBe(true)
    expect(runs).toHaveBeenCalledTimes(3)
  })

  it('work on keyboards of other scripts', () => {
    listenFor('next', 'shortcuts')
    press('ى', { code: 'KeyN' })
    press('؟', { code: 'Slash', shiftKey: true })
    expect(runs.mock.calls.flat()).toEqual(['next', 'shortcuts'])
  })

  it.each(['<input>', '<textarea></textarea>', '<select></select>', '<div contenteditable></div>'])(
    'are letters in %s',
    (field) => {
      listenFor('next')
      document.body.innerHTML = field
      press('n', {}, document.body.firstElementChild!)
      expect(runs).not.toHaveBeenCalled()
    },
  )

  it.each(['menu', 'listbox', 'dialog', 'alertdialog'])('are left to a %s', (role) => {
    listenFor('next')
    document.body.innerHTML = `<div role="${role}"><button>x</button></div>`
    press('n', {}, document.querySelector('button')!)
    expect(runs).not.toHaveBeenCalled()
  })

  it.each([{ ctrlKey: true }, { metaKey: true }, { altKey: true }, { repeat: true }, { isComposing: true }])(
    'mean something else with %o',
    (init) => {
      listenFor('next')
      press('n', init)
      expect(runs).not.toHaveBeenCalled()
    },
  )

  it('can be switched off, and on again', () => {
    listenFor('next', 'palette')
    const { result } = renderHook(useSingleKeys)
    chooseSingleKeys(false)
    press('n')
    press('k', { ctrlKey: true })
    expect(runs.mock.calls.flat()).toEqual(['palette'])
    chooseSingleKeys(true)
    press('n')
    expect(runs).toHaveBeenLastCalledWith('next')
    expect(result.current).toBe(true)
  })
})

describe('keys with Control or Command', () => {
  it('work in fields, too', () => {
    listenFor('save')
    document.body.innerHTML = '<input>'
    expect(press('s', { ctrlKey: true }, document.querySelector('input')!)).toBe(false)
    expect(runs).toHaveBeenCalledWith('save')
  })

  it('take Command on devices of Apple', () => {
    vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue('Mozilla/5.0 (Macintosh; Intel Mac OS X 15_0)')
    listenFor('palette')
    press('k', { ctrlKey: true })
    expect(runs).not.toHaveBeenCalled()
    press('k', { metaKey: true })
    expect(runs).toHaveBeenCalledWith('palette')
  })

  it('leave other combinations to the browser', () => {
    listenFor('palette')
    press('k', { ctrlKey: true, shiftKey: true })
    press('k')
    expect(runs).not.toHaveBeenCalled()
  })
})

it('does nothing where there is nothing to run', () => {
  renderHook(() => useShortcut('next', undefined))
  expect(press('n')).toBe(true)
})
