import { api } from '@/lib/http'
import { Problem } from '@/lib/problem'

/** The part of a picture that is kept: 1 is as much as fits, and 0 to 1 is from start to end of what remains. */
export type Cut = { zoom: number; x: number; y: number }

export const WHOLE: Cut = { zoom: 1, x: 0.5, y: 0.5 }

const LONGEST_SIDE = 1024
const QUALITY = 0.9

/** A square of the picture, in its pixels. */
export function squareOf(
  { width, height }: { width: number; height: number },
  { zoom, x, y }: Cut,
): { left: number; top: number; side: number } {
  const side = Math.min(width, height) / zoom
  return { left: (width - side) * x, top: (height - side) * y, side }
}

export function draw(canvas: HTMLCanvasElement, picture: ImageBitmap, cut: Cut): void {
  const { left, top, side } = squareOf(picture, cut)
  const context = canvas.getContext('2d')
  if (context === null) {
    return
  }
  // A JPEG has no transparent parts.
  context.fillStyle = 'white'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(picture, left, top, side, side, 0, 0, canvas.width, canvas.height)
}

/** Reads a file that the user chose; what no browser can read, the server cannot read either. */
export async function readPicture(file: File): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(file)
  } catch {
    throw new Problem({ code: 'unreadable-picture', status: 422 })
  }
}

/** Sends the cut part only, at most 1024 pixels a side. */
export async function changePicture({ picture, cut }: { picture: ImageBitmap; cut: Cut }): Promise<void> {
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = Math.round(Math.min(LONGEST_SIDE, squareOf(picture, cut).side))
  draw(canvas, picture, cut)
  const body = new FormData()
  body.append('file', await jpegOf(canvas), 'picture.jpg')
  await api.PUT('/users/me/avatar', { body: body as never })
}

export async function removePicture(): Promise<void> {
  await api.DELETE('/users/me/avatar', {})
}

function jpegOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) =>
        blob === null ? reject(new Problem({ code: 'picture-too-complex', status: 422 })) : resolve(blob),
      'image/jpeg',
      QUALITY,
    )
  })
}
