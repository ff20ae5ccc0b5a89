import { describe, expect, it } from 'vitest'
import { deviceOf } from './device-of'
import { brokenRules } from './password-rules'

describe('brokenRules', () => {
  it('names all rules that an empty password breaks', () => {
    expect(brokenRules('', [])).toEqual(['length', 'upperCase', 'lowerCase', 'digit', 'special', 'notOwn'])
  })

  it.each([
    ['Walk-the-plank-42', []],
    ['Aa1-567', ['length']],
    [`Aa1-${'x'.repeat(125)}`, ['length']],
    ['walk-the-plank-42', ['upperCase']],
    ['WALK-THE-PLANK-42', ['lowerCase']],
    ['Walk-the-plank', ['digit']],
    ['Walktheplank42', ['special']],
    ['ÄÖÜäöü٣٤€', []],
    ['Aa1 5678', []],
  ])('%s breaks %j', (password, broken) => {
    expect(brokenRules(password, [])).toEqual(broken)
  })

  it('counts characters, not their parts', () => {
    expect(brokenRules('Aa1-😀😀😀', [])).toEqual(['length'])
    expect(brokenRules('Aa1-😀😀😀😀', [])).toEqual([])
  })

  it.each([
    ['My-lovelace-42', ['Ada', 'Lovelace']],
    ['My-LOVELACE-42', ['Ada', 'Lovelace']],
    ['My-marie-42-xx', ['Anne-Marie']],
    ['My-grace-42-xx', ['grace.hopper@example.org']],
  ])('%s has a part of %j', (password, own) => {
    expect(brokenRules(password, own)).toEqual(['notOwn'])
  })

  it.each([
    ['My-ada-42-xx', ['Ada']],
    ['My-example-42', ['ada@example.org']],
  ])('%s may have a short name, and the domain: %j', (password, own) => {
    expect(brokenRules(password, own)).toEqual([])
  })
})

describe('deviceOf', () => {
  it.each([
    [
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
      'Chrome',
      'Linux',
    ],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0',
      'Edge',
      'Windows',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
      'Safari',
      'iPhone',
    ],
    ['Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0', 'Firefox', 'Android'],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:140.0) Gecko/20100101 Firefox/140.0',
      'Firefox',
      'macOS',
    ],
    ['curl/8.5.0', undefined, undefined],
    ['', undefined, undefined],
  ])('%s', (userAgent, browser, system) => {
    expect(deviceOf(userAgent)).toEqual({ browser, system })
  })
})
