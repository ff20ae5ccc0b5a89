import { act, renderHook } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'

describe('loading', () => {
  beforeEach(() => {
    vi.resetModules()
    document.documentElement.dir = ''
  })

  it('begins with the browser’s language', async () => {
    vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['de-DE', 'fr-CA', 'en'])
    const { loadMessages, useMessages } = await import('./messages')
    await loadMessages('shell')
    expect(renderHook(useMessages).result.current).toMatchObject({
      language: 'fr',
      messages: { shell: { signIn: 'Se connecter' } },
    })
    expect(document.documentElement.lang).toBe('fr')
  })

  it('keeps the user’s choice, and turns the page for Arabic', async () => {
    const { chooseLanguage, loadMessages, useMessages } = await import('./messages')
    await loadMessages('shell')
    const { result } = renderHook(useMessages)
    expect(result.current.language).toBe('en')
    await act(() => chooseLanguage('ar'))
    expect(result.current).toMatchObject({ language: 'ar', messages: { shell: { signIn: 'تسجيل الدخول' } } })
    expect(document.documentElement.dir).toBe('rtl')
    expect(localStorage.getItem('academy.language')).toBe('ar')
  })

  it('ends only once what another page asked for is there, too', async () => {
    const { loadMessages, useMessages } = await import('./messages')
    const first = loadMessages('shell', 'learning')
    await loadMessages('shell')
    expect(renderHook(useMessages).result.current.messages).toHaveProperty('shell')
    await first
    expect(Object.keys(renderHook(useMessages).result.current.messages)).toEqual(['shell', 'learning'])
  })

  it('answers the last of two choices', async () => {
    const { chooseLanguage, loadMessages, useMessages } = await import('./messages')
    await loadMessages('shell')
    await Promise.all([chooseLanguage('ar'), chooseLanguage('fr')])
    expect(renderHook(useMessages).result.current.language).toBe('fr')
    expect(localStorage.getItem('academy.language')).toBe('fr')
  })

  it('refuses a feature that has none', async () => {
    const { loadMessages } = await import('./messages')
    await expect(loadMessages('nonsense')).rejects.toThrow('There are no messages en/nonsense.')
  })
})
