import { useEffect, useRef, useState, type PointerEvent } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { draw, squareOf, WHOLE, type Cut } from '../api/picture'

const SIZE = 256
const RANGES = [
  { part: 'zoom', min: 1, max: 4 },
  { part: 'x', min: 0, max: 1 },
  { part: 'y', min: 0, max: 1 },
] as const

/** Chooses the square that is kept: by dragging the picture, or by three controls that keys move. */
export function PictureCutter({
  picture,
  isPending,
  onCut,
  onCancel,
}: {
  picture: ImageBitmap
  isPending: boolean
  onCut: (cut: Cut) => void
  onCancel: () => void
}) {
  const t = useTranslations('account')
  const [cut, setCut] = useState(WHOLE)
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    if (canvas.current !== null) {
      draw(canvas.current, picture, cut)
    }
  }, [picture, cut])
  const drag = (event: PointerEvent<HTMLCanvasElement>): void => {
    if (event.buttons === 1) {
      const { side } = squareOf(picture, cut)
      const scale = side / event.currentTarget.clientWidth
      setCut({
        ...cut,
        x: moved(cut.x, event.movementX * scale, picture.width - side),
        y: moved(cut.y, event.movementY * scale, picture.height - side),
      })
    }
  }
  return (
    <div className="grid gap-4 sm:grid-cols-[auto_minmax(0,1fr)]">
      <canvas
        ref={canvas}
        width={SIZE}
        height={SIZE}
        className="size-48 cursor-move touch-none rounded-full border"
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={drag}
      >
        {t('picture.preview')}
      </canvas>
      <div className="grid content-start gap-3">
        {RANGES.map(({ part, min, max }) => (
          <label key={part} className="grid gap-1 text-sm font-medium">
            {t(`picture.${part}`)}
            <input
              type="range"
              dir="ltr"
              min={min}
              max={max}
              step={(max - min) / 100}
              value={cut[part]}
              className="accent-primary h-6"
              onChange={({ target }) => setCut({ ...cut, [part]: target.valueAsNumber })}
            />
          </label>
        ))}
        <div className="flex flex-wrap gap-2">
          <Button aria-disabled={isPending} onClick={() => isPending || onCut(cut)}>
            {t(isPending ? 'picture.sending' : 'picture.use')}
          </Button>
          <Button variant="outline" onClick={onCancel}>
            {t('cancel')}
          </Button>
        </div>
      </div>
    </div>
  )
}

/** The picture follows the pointer, so the square goes the other way; it cannot leave the picture. */
function moved(from: number, by: number, room: number): number {
  return room === 0 ? from : Math.min(1, Math.max(0, from - by / room))
}
